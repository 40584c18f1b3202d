import { useEffect, useState } from 'react';
import type { AdminStatus } from '../../contract/admin';
import { useTask, type Task } from '../use-task';
import { call } from './call-admin';
import type { Make, Settings, SettingsPart } from './settings-change';

const ROOT = 'settings.';

/** What the settings are now, what was typed besides, and the ways to save; null until they are read. */
export function useSettings(): { task: Task; mcpUrl: string; part: SettingsPart | null } {
  const task = useTask();
  const [status, setStatus] = useState<AdminStatus | null>(null);
  const [draft, setDraft] = useState<Settings | null>(null);
  useEffect(() => {
    void task.run(async () => {
      const read = await call('status', {});
      setStatus(read);
      setDraft(read.settings);
    });
  }, []);
  if (status === null || draft === null) return { task, mcpUrl: '', part: null };
  const { settings, revision } = status;
  const save = (wanted: Settings, draftAfter: (saved: Settings) => Settings): Promise<boolean> =>
    task.run(async () => {
      const saved = await call('saveSettings', { settings: wanted, revision });
      setStatus({ ...status, ...saved });
      setDraft(draftAfter(saved.settings));
    });
  const isDirty = JSON.stringify(draft) !== JSON.stringify(settings);
  const part: SettingsPart = {
    settings,
    draft,
    isDirty,
    isBusy: task.isRunning,
    problems: task.problems.map(({ field, problem }) => ({ field: field.startsWith(ROOT) ? field.slice(ROOT.length) : field, problem })),
    // What was typed and not saved yet stays typed.
    onChange: (make: Make) => save(make(settings), (saved) => (isDirty ? make(draft) : saved)),
    onEdit: (make: Make) => setDraft(make(draft)),
    onForget: task.clear,
    onSave: () => void save(draft, (saved) => saved),
    onDiscard: () => {
      task.clear();
      setDraft(settings);
    },
  };
  return { task, mcpUrl: status.mcpUrl, part };
}
