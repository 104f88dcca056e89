/** What a department or a county is assessed on, each a share of what there was to do (S2, P4). */
export const MEASURES = [
  'targetCoverage',
  'evaluationCoverage',
  'punctuality',
  'financePunctuality',
  'quality',
  'selfAccuracy',
  'rectification',
] as const;
export type Measure = (typeof MEASURES)[number];

export const ASSESSED = ['unit', 'county'] as const;
export type Assessed = (typeof ASSESSED)[number];

/** How far a unit's own score may lie from the final one and still count as accurate, in points. */
export const SELF_ACCURACY_POINTS = 5;

/** Points of each measure; together 100. A measure that is not named is not asked of that kind. */
export interface AssessmentMethod {
  readonly version: number;
  readonly points: Readonly<Record<Assessed, Readonly<Partial<Record<Measure, number>>>>>;
}

/** No policy sets these points: they are a stated default, shown with every assessment. */
export const USUAL_ASSESSMENT: AssessmentMethod = {
  version: 1,
  points: {
    unit: {
      targetCoverage: 15,
      evaluationCoverage: 15,
      punctuality: 20,
      quality: 25,
      selfAccuracy: 10,
      rectification: 15,
    },
    county: {
      targetCoverage: 10,
      evaluationCoverage: 15,
      punctuality: 15,
      financePunctuality: 15,
      quality: 20,
      selfAccuracy: 10,
      rectification: 15,
    },
  },
};
