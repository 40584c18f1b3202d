import type { PipelinePorts } from '../pipeline/ports';

/** What the pages' functions need from outside. */
export interface PagePorts {
  pipeline: PipelinePorts;
  installation(): string;
  mcpUrl(): Promise<string>;
}
