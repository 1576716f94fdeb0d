/**
 * The moment at which a day begins somewhere: what is dated today is nowhere still to come.
 *
 * @param day the day, as `YYYY-MM-DD`
 * @param zone an IANA time zone
 * @returns the moment as RFC 3339 writes it, in UTC
 */
export function momentOf(day: string, zone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const near = utc - offsetAt(utc, zone);
  // Where clocks change in that night, the day begins at the later of the two.
  const start = new Date(Math.max(near, utc - offsetAt(near, zone)));
  return start.toISOString().replace('.000', '');
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
