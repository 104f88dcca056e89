/** The sum of marks as typed, with two places; what is no number counts nothing yet. */
export function sumOf(points: readonly string[]): string {
  const hundredths = points.reduce((sum, text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? sum + Math.round(value * 100) : sum;
  }, 0);
  return (hundredths / 100).toFixed(2);
}
