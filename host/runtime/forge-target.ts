/** The first argument of `__forge_fetch__`: where the SDK wants a call to go, and as whom. */
export interface ForgeTarget {
  /** `fpp` = an Atlassian product or gateway, `kvs` = storage; `frc`, `fcc`, `tpp`, `sql`, `llm`, `realtime`, `emails` are not emulated. */
  type: string;
  provider?: 'user' | 'app' | 'none';
  /** The person of `asUser(accountId)`. */
  accountId?: string;
  remote?: string;
  contextAri?: string;
}

/** A call that the emulated platform does not know. It is never answered as if it were. */
export class UnmodelledCall extends Error {
  constructor(target: ForgeTarget, path: string) {
    super(`The emulated Forge platform does not model this call: ${JSON.stringify(target)} ${path}`);
    this.name = 'UnmodelledCall';
  }
}
