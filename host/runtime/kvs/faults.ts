/** One storage request, as a fault rule sees it. */
interface StorageRequest {
  /** e.g. `/api/v1/entity/set`. */
  path: string;
  kind: 'read' | 'write';
}

/** What a failing request answers. */
interface StorageFault {
  status: number;
  code: string;
  message: string;
}

const UNAVAILABLE: StorageFault = { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'The storage service is unavailable.' };

/** Makes storage fail on purpose: the next `n` requests, or every request that a rule picks until `clear`. Nothing is stored by them. */
export class StorageFaults {
  private rules: { picks(request: StorageRequest): boolean; fault: StorageFault }[] = [];

  fail(which: number | ((request: StorageRequest) => boolean), fault: StorageFault = UNAVAILABLE): void {
    let left = typeof which === 'number' ? which : Infinity;
    const picks = typeof which === 'number' ? () => left-- > 0 : which;
    this.rules.push({ picks, fault });
  }

  clear(): void {
    this.rules = [];
  }

  next(request: StorageRequest): StorageFault | undefined {
    return this.rules.find((rule) => rule.picks(request))?.fault;
  }
}
