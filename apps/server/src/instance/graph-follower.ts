/** What the server knows of the projector: it works by itself, and can be waited for. */
export interface GraphFollower {
  /** Says that something was recorded: projects as soon as it can. */
  wake(): void;
  /** Resolves to true once the graph holds everything recorded before the call; false when the graph cannot be reached. */
  catchUp(): Promise<boolean>;
  /** Where the graph stands, as last heard. */
  readonly stand: { readonly seq: number; readonly isReachable: boolean };
}
