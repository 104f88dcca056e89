import { Inject, Injectable } from '@nestjs/common';
import { computeDue, computeDueBefore } from '../../domain/calendar/period.ts';
import { formatDate, traceSentences } from '../../domain/calendar/trace-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { RulesService } from '../rules/rules.service.ts';
import type { ComputeDeadlines, ComputedDeadlines } from './deadlines.schemas.ts';

@Injectable()
export class DeadlinesService {
  constructor(@Inject(RulesService) private readonly rules: RulesService) {}

  /** By the calendar in force. @throws {DomainError} `calendarOutOfRange` */
  async compute({ rows }: ComputeDeadlines, locale: Locale): Promise<ComputedDeadlines> {
    const calendar = await this.rules.calendar();
    const computed = rows.map(({ from, period, backwards }) =>
      (backwards ? computeDueBefore : computeDue)(period, from, calendar),
    );
    return {
      calendar: calendar.version,
      rows: computed.map(({ due, provisional, trace }) => ({
        due,
        dueInWords: formatDate(due, locale),
        provisional,
        because: traceSentences(trace, locale),
      })),
    };
  }
}
