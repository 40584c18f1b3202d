/** Whether one of these labels takes what carries it out of agents' sight. Labels do not differ by case here. */
export function carriesHidden(hidden: readonly string[], labels: readonly string[]): boolean {
  return labels.some((label) => isHiddenLabel(hidden, label));
}

/** Whether a label is one of those that hide. */
export function isHiddenLabel(hidden: readonly string[], label: string): boolean {
  return hidden.some((one) => one.toLowerCase() === label.trim().toLowerCase());
}
