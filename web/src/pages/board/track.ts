/** Where so many working days overdue lie on the ladder's track, 0 to 1: even up to the tenth day, then tighter. */
export function trackShare(days: number, last: number): number {
  const bend = Math.min(10, last);
  const straight = last > bend ? 0.5 : 1;
  if (days <= bend) return Math.max(0, days / bend) * straight;
  const rest = (days - bend) / (last - bend);
  // The track goes on a little beyond its last step.
  return Math.min(1, straight + rest * (0.92 - straight));
}
