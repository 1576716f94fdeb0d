import { OUTCOMES, type CriterionRecord, type Outcome } from '../schema/criterion.ts';

/**
 * Tells whether a criterion is no longer in force.
 *
 * @param criterion the criterion
 * @param today the day, as `YYYY-MM-DD`
 */
export function isRetired({ retired }: Pick<CriterionRecord, 'retired'>, today: string): boolean {
  return retired !== undefined && retired < today;
}

/** What a decision that cites a criterion can be, the mildest first. */
export function outcomesOf({ outcomes }: Pick<CriterionRecord, 'outcomes'>): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => outcomes?.includes(outcome) ?? true);
}
