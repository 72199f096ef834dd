/**
 * What stands before the name of a route in the address that a function makes of it: a character of Unicode's private use area,
 * which no address holds.
 */
export const namedAddress = '\uE010';
