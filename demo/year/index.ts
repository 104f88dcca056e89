import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { publishedProjects } from '../projects.ts';
import type { Life } from '../script.ts';
import { diary } from './diary.ts';
import { executionLives, targetLives } from './early.ts';
import { FEEDBACK_PLANS } from './feedback-plans.ts';
import { monitoringLives } from './monitoring.ts';
import { evaluationLives, feedbackLife } from './follow-up.ts';
import { signOffLives } from './sign-off.ts';

/** Every item of the demo year, with what people have done by the day of the first start. */
export function yearLives(today: PlainDate): readonly Life[] {
  const page = diary(today);
  const projects = publishedProjects().filter(({ year }) => year !== undefined);
  const fedBack = FEEDBACK_PLANS.flatMap((plan, index) => {
    const project = projects.find(({ id }) => id === plan.project) ?? projects[index % projects.length];
    return project ? [feedbackLife(project, 61 + index, plan, page)] : [];
  });
  return [
    ...targetLives(page),
    ...executionLives(page),
    ...monitoringLives(page),
    ...signOffLives(page),
    ...evaluationLives(page),
    ...fedBack,
  ].filter((life) => life !== undefined);
}
