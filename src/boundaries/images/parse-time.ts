const shape =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d(?:\.\d{1,9})?)\d{0,9}(?:[Zz]|([+-])(\d\d):?(\d\d))$/;

/** Seconds since 1970 of an RFC 3339 time (https://www.rfc-editor.org/rfc/rfc3339), or `undefined` for any other text. */
export function parseTime(text: string): number | undefined {
  const match = text.length <= 64 ? shape.exec(text) : null;
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const offset = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * 60 * (match[7] === '-' ? -1 : 1);
  return daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
}

/** Counts from a year that begins in March, so that the leap day is its last. */
function daysSince1970(year: number, month: number, day: number): number {
  const from = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const days =
    from * 365 + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + dayOfYear;
  return days - 719_468;
}
