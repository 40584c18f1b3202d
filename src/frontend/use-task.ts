import { useState } from 'react';

/** Work that a page waits for: whether it runs, and what went wrong with it last. */
export interface Task {
  isRunning: boolean;
  problem: string | null;
  /** Runs the work and keeps the text of its failure; true when it succeeded. */
  run(work: () => Promise<void>): Promise<boolean>;
}

export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    isRunning,
    problem,
    async run(work) {
      setRunning(true);
      setProblem(null);
      try {
        await work();
        return true;
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
        return false;
      } finally {
        setRunning(false);
      }
    },
  };
}
