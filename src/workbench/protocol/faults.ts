/**
 * What to do with one Rich API request instead of answering it as it should be: its answer is lost after the batch
 * was applied, or the batch is lost as well; an error of the whole request, by number, with the batch not applied
 * unless said so; a refusal of the action at that place of the batch, those before it applied; or silence from
 * this request on.
 */
export type Interception =
  | "pass"
  | "lose-before"
  | "lose-after"
  | "never"
  | { readonly error: number; readonly applied?: boolean }
  | { readonly refuseAt: number };

/** Runs a batch up to an action, which Excel then refuses as it would for a reason of its own. */
export function refuseAction(body: string, index: number, process: (body: string) => string): string {
  const request = JSON.parse(body) as { Actions: { readonly Id: number }[] };
  const answer = JSON.parse(
    process(JSON.stringify({ ...request, Actions: request.Actions.slice(0, index) })),
  ) as { Error?: object };
  answer.Error ??= {
    Code: "GeneralException",
    Message: "The request was refused.",
    Location: "",
    ActionIndex: Math.min(index, request.Actions.length - 1),
    HttpStatusCode: 500,
  };
  return JSON.stringify(answer);
}
