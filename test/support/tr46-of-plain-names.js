import tr46 from "../../node_modules/tr46/index.js";

/** A host name that UTS 46 gives back as it is: ASCII letters in lower case and digits, in short labels. */
const PLAIN = /^[a-z0-9]{1,63}(?:\.[a-z0-9]{1,63}){0,3}$/;

/**
 * Stands for the library that jsdom asks about every host name, and asks it where a name is not plain. For each letter
 * it searches a table of all that Unicode has, and the genuine office.js wants the host of each message several times,
 * always the same: a tenth of what tests through the library cost.
 */
export const toASCII = (name, options) => (PLAIN.test(name) ? name : tr46.toASCII(name, options));

export const { toUnicode } = tr46;
