import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a failure is of the change at hand; FUZZ_SEED draws
 * others. What fails prints its seed.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FUZZ_SEED ?? 20260301) });
