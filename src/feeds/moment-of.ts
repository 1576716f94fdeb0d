const DAY = 86_400_000;

/**
 * The moment that a day with or without a time is somewhere. A day alone is the moment at which it
 * begins: what is dated today is nowhere still to come. A time that clocks leave out when they are put
 * forward is as much later as they are; one that they show twice is the first of the two, as Temporal
 * and RFC 5545 (3.3.5) have it.
 *
 * @param time the day, as `YYYY-MM-DD`, or the time, as `YYYY-MM-DDThh:mm` with seconds or without
 * @param zone an IANA time zone
 * @param later how many seconds to add, for what came after another of the same time
 * @returns the moment as RFC 3339 writes it, in UTC
 */
export function momentOf(time: string, zone: string, later = 0): string {
  const shown = Date.parse(time.includes('T') ? `${time}Z` : `${time}T00:00:00Z`);
  const [before, after] = [offsetAt(shown - DAY, zone), offsetAt(shown + DAY, zone)];
  const isThen = (offset: number): boolean => offsetAt(shown - offset, zone) === offset;
  const offset = [Math.max(before, after), Math.min(before, after)].find(isThen) ?? before;
  return new Date(shown - offset + later * 1000).toISOString().replace('.000', '');
}

/** By how much the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const name = clockOf(zone)
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/u.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** Making one takes far longer than asking it, and a feed asks for every item. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  clocks.set(zone, clock);
  return clock;
}
