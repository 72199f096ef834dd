import * as v from 'valibot';

const mostItems = 1000;

export const text = v.pipe(
  v.string(),
  v.minLength(1, 'is empty'),
  v.maxLength(1000, 'is longer than 1000 characters'),
);

/** A path or glob inside the repository. */
export const inside = v.pipe(
  text,
  v.check(isRelative, 'is not a path inside the repository'),
  v.check(staysInside, 'leads out of the repository'),
);

/** The address of a server. What signs in to it stands nowhere in it. */
export const address = v.pipe(
  text,
  v.check(isAddress, 'is not an http(s) address without a user and a password'),
);

/** A path or glob inside the repository, or the address of a server. */
export const insideOrAddress = v.pipe(
  text,
  v.check(
    (value) => isRelative(value) || isAddress(value),
    'is not a path inside the repository, nor an http(s) address without a user and a password',
  ),
  v.check((value) => isAddress(value) || staysInside(value), 'leads out of the repository'),
);

function isRelative(path: string): boolean {
  return !/^(?:[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) && !path.includes('\\');
}

function staysInside(path: string): boolean {
  return !path.split('/').includes('..');
}

/** Whether a text is the address of a server, with nothing in it that should be secret. */
export function isAddress(value: string): boolean {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { username, password, hash } = new URL(value);
  return `${username}${password}${hash}` === '';
}

/** Items of which there is at least one. */
export function some<S extends v.GenericSchema>(item: S) {
  return v.pipe(
    v.array(item),
    v.minLength(1, 'is empty'),
    v.maxLength(mostItems, `has more than ${mostItems} items`),
  );
}

export const globs = v.union([inside, some(inside)]);
export const texts = v.union([text, some(text)]);

/** A whole number of at least `least`. */
export function whole(least: number) {
  return v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(least, `is less than ${least}`));
}

/** A key that must be there; `says` is its line in the reference. */
export function must<S extends v.GenericSchema>(schema: S, says: string) {
  return v.pipe(schema, v.description(says));
}

/** A key that may be left out; `says` is its line in the reference. */
export function may<S extends v.GenericSchema>(schema: S, says: string) {
  return v.exactOptional(v.pipe(schema, v.description(says)));
}
