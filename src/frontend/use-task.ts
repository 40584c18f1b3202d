import { useState } from 'react';
import type { FieldProblem } from '../contract/outcome';
import { CallRefused } from './call';

/** Work that a page waits for: whether it runs, and what went wrong with it last, whole and field by field. */
export interface Task {
  isRunning: boolean;
  problem: string | null;
  problems: readonly FieldProblem[];
  /** Runs the work and keeps the text of its failure; true when it succeeded. */
  run(work: () => Promise<void>): Promise<boolean>;
  /** Forgets what went wrong. */
  clear(): void;
}

interface Failure {
  text: string;
  problems: readonly FieldProblem[];
}

function failureOf(error: unknown): Failure {
  if (error instanceof CallRefused) return { text: error.message, problems: error.problems };
  return { text: error instanceof Error ? error.message : String(error), problems: [] };
}

export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isRunning,
    problem: failure?.text ?? null,
    problems: failure?.problems ?? [],
    clear: () => setFailure(null),
    async run(work) {
      setRunning(true);
      setFailure(null);
      try {
        await work();
        return true;
      } catch (error) {
        setFailure(failureOf(error));
        return false;
      } finally {
        setRunning(false);
      }
    },
  };
}
