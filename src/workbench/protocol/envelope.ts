/** A message of the library to the host, as text over postMessage. */
export interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

export const MessageAction = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;

/** Numbers by which the library calls methods of the host. */
export const Dispatch = {
  LoadSettings: 75,
  SaveSettings: 76,
  FileProperties: 86,
  RichApi: 93,
  CommandCompleted: 94,
} as const;

/** Whole-request errors of the Rich API, as the library reads them. */
export const RequestError = {
  Internal: 5001,
  CellEditMode: 5004,
  SessionTimedOut: 5012,
  TooManyRequests: 5102,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
  AccessDenied: 7000,
} as const;

/** Reads a message, or gives null for what is not one of the library's (pages post other things too). */
export function readMessage(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" &&
      message !== null &&
      "_actionName" in message &&
      "_correlationId" in message
      ? (message as Message)
      : null;
  } catch {
    return null;
  }
}

/** The answer to a call or registration, or an event of a registration. */
export function writeMessage(
  origin: string,
  to: Pick<Message, "_actionName" | "_conversationId" | "_correlationId">,
  data: unknown,
  kind: "answer" | "event",
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: kind === "answer" ? 0 : 1,
    _serializerVersion: 1,
  });
}
