const shape =
  /^v?(?:(\d{1,9})!)?(\d{1,15}(?:\.\d{1,15}){0,20})(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d{0,15}))?(?:-(\d{1,15})|[-_.]?(post|rev|r)[-_.]?(\d{0,15}))?(?:[-_.]?(dev)[-_.]?(\d{0,15}))?(?:\+[a-z\d]+(?:[-_.][a-z\d]+)*)?$/;

/** A version as a list of numbers that are compared one by one; `undefined` for what is no version. */
type Key = readonly number[];

const letters: Readonly<Record<string, number>> = { a: 1, alpha: 1, b: 2, beta: 2 };
const candidate = 3;
const final = 4;
const beforeAll = 0;
const releaseParts = 21;

/** Compares two versions of Python packages; `undefined` where one of them is none. A local part (`+…`) does not count. */
export function comparePep440(a: string, b: string): number | undefined {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (!left || !right) return undefined;
  for (let at = 0; at < left.length; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering */
function keyOf(text: string): Key | undefined {
  const match = text.length <= 200 ? shape.exec(text.trim().toLowerCase()) : null;
  if (!match) return undefined;
  const [, epoch, release = '', pre, preNumber, implicitPost, post, postNumber, dev, devNumber] = match;
  const parts = release.split('.').map(Number);
  const padded = Array.from({ length: releaseParts }, (_, at) => parts[at] ?? 0);
  const isPost = post !== undefined || implicitPost !== undefined;
  const onlyDev = pre === undefined && !isPost && dev !== undefined;
  const stage = pre !== undefined ? (letters[pre] ?? candidate) : onlyDev ? beforeAll : final;
  return [
    Number(epoch ?? 0),
    ...padded,
    stage,
    Number(preNumber || 0),
    isPost ? Number(implicitPost ?? (postNumber || 0)) : -1,
    dev === undefined ? Number.MAX_SAFE_INTEGER : Number(devNumber || 0),
  ];
}
