/** One action of a Rich API request, as the office.js library sends it. */
export interface WireAction {
  readonly Id: number;
  /** See ActionType. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly RecursiveQueryInfo?: { readonly Queries: readonly WireQuery[]; readonly MaxDepth?: number };
  /** Property values of an update, by camel-case name. */
  readonly ObjectState?: unknown;
}

/** The proxy nested in an argument is told from a number by the mirrored list of path ids alone. */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireObjectPath {
  readonly Id: number;
  /** See PathType. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
  /** An untracked object: no reference is kept for it. */
  readonly D?: boolean;
}

export interface WireQuery {
  readonly Select?: readonly string[] | string;
  readonly Expand?: readonly string[] | string;
  readonly Top?: number;
  readonly Skip?: number;
}

/** The body of a Rich API request. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** The place of the failing action in the list of actions, not its id. */
  readonly ActionIndex: number;
  readonly HttpStatusCode?: number;
}

/** The body of the answer to a Rich API request. */
export interface WireResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  TraceIds?: number[];
  Error?: WireError;
}

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Call: 3,
  Set: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export const PathType = {
  Global: 1,
  Service: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;
