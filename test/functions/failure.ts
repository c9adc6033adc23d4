/** What stands in the cell and beside it when a call fails. */
export interface Failure {
  readonly code: unknown;
  readonly message: string;
}

/** The failure of a call that must fail. */
export async function failure(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    const { code, message } = error as Failure;
    return { code, message };
  }
  throw new Error("The call did not fail");
}
