/** GitHub's alerts and the panels of ADF that look and mean most alike. The panels `tip` and `custom` have no alert of their own. */
const PANELS: Readonly<Record<string, string>> = { NOTE: 'info', TIP: 'success', IMPORTANT: 'note', WARNING: 'warning', CAUTION: 'error' };

export function panelTypeOf(alert: string): string | undefined {
  const name = alert.toUpperCase();
  return Object.hasOwn(PANELS, name) ? PANELS[name] : undefined;
}

/** The alert that stands for a panel, with the panel type that the alert alone would be read as. */
export function alertFor(panelType: unknown): { alert: string; panelType: string } {
  const [alert, implied] = Object.entries(PANELS).find(([, type]) => type === panelType) ?? ['NOTE', 'info'];
  return { alert, panelType: implied };
}
