/** Paper, ink, one blue (page.md §5): colour means state or action. The same values stand in `base.css`. */
export const COLOURS = {
  ink: '#1B2430',
  ink2: '#46525F',
  ink3: '#5F6B7A',
  ground: '#F4F6F8',
  panel: '#FFFFFF',
  line: '#E4E8ED',
  controlBorder: '#8793A1',
  brand: '#1C5678',
  brandWeak: '#E6EFF4',
  overdue: '#B3261E',
  near: '#C77700',
  nearText: '#855000',
  good: '#1B7446',
  extended: '#6B3FA0',
  focus: '#0B66C3',
} as const;

/** Density per person: finance reads tables (紧凑), units fill in forms (标准), and some need large type (大字). */
export const DENSITIES = { compact: 13, standard: 14, large: 16 } as const;
export type Density = keyof typeof DENSITIES;
