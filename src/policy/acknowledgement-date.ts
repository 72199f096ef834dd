import type { Acknowledgement } from '../model/finding.ts';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : daysOfMonth[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Whether an acknowledgement no longer counts on a day. A date that cannot be read has passed. */
export function isExpired(given: Pick<Acknowledgement, 'expires'>, today: string): boolean {
  return !isDay(given.expires) || given.expires < today;
}
