import type { ComponentName } from '../../schema/components.ts';
import Callout from './Callout.astro';
import CriteriaTable from './CriteriaTable.astro';
import Decision from './Decision.astro';
import DecisionTable from './DecisionTable.astro';
import Figure from './Figure.astro';
import Guide from './Guide.astro';
import Quote from './Quote.astro';
import Steps from './Steps.astro';
import Timeline from './Timeline.astro';

/** The components a writer may use in MDX without an import. */
export const writingComponents = {
  Callout,
  CriteriaTable,
  Decision,
  DecisionTable,
  Figure,
  Guide,
  Quote,
  Steps,
  Timeline,
} satisfies Record<ComponentName, unknown>;
