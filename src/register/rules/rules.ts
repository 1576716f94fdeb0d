import { citedCriteria } from './cited-criteria.ts';
import { clearNames } from './clear-names.ts';
import { contactExists } from './contact-exists.ts';
import { criterionDates } from './criterion-dates.ts';
import { distinctEvents } from './distinct-events.ts';
import { distinctItems } from './distinct-items.ts';
import { endOfEvent } from './end-of-event.ts';
import { freeNames } from './free-names.ts';
import { groupShape } from './group-shape.ts';
import { guideNamesServer } from './guide-names-server.ts';
import { headingLevels } from './heading-levels.ts';
import { historyOrder } from './history-order.ts';
import { knownComponents } from './known-components.ts';
import { likelyDates } from './likely-dates.ts';
import { links } from './links.ts';
import { namedDecisions } from './named-decisions.ts';
import { namedPosts } from './named-posts.ts';
import { notOurServer } from './not-our-server.ts';
import { oneDecisionPerServer } from './one-decision-per-server.ts';
import { pastDates } from './past-dates.ts';
import { pictures } from './pictures.ts';
import { placedFiles } from './placed-files.ts';
import { postDateInName } from './post-date-in-name.ts';
import { readableColour } from './readable-colour.ts';
import { rejectWithRestriction } from './reject-with-restriction.ts';
import { restoreAfterRestriction } from './restore-after-restriction.ts';
import { reviewAfterEvent } from './review-after-event.ts';
import type { Rule } from './rule.ts';
import { safeHtml } from './safe-html.ts';
import { securityHolds } from './security-holds.ts';
import { speltSoftware } from './spelt-software.ts';
import { updateDates } from './update-dates.ts';
import { withheldReason } from './withheld-reason.ts';
import { writtenTexts } from './written-texts.ts';

/** What must hold over the whole content folder, in the order an editor would look. */
export const rules: readonly Rule[] = [
  contactExists,
  securityHolds,
  readableColour,
  speltSoftware,
  freeNames,
  oneDecisionPerServer,
  groupShape,
  notOurServer,
  historyOrder,
  distinctEvents,
  distinctItems,
  restoreAfterRestriction,
  endOfEvent,
  reviewAfterEvent,
  rejectWithRestriction,
  withheldReason,
  citedCriteria,
  criterionDates,
  updateDates,
  pastDates,
  likelyDates,
  namedPosts,
  namedDecisions,
  postDateInName,
  guideNamesServer,
  writtenTexts,
  headingLevels,
  pictures,
  placedFiles,
  links,
  safeHtml,
  knownComponents,
  clearNames,
];
