import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { expectedDisclosure } from '../../domain/processes/budget-item/expected-disclosure.ts';
import { scoringTemplate, SCORING_TEMPLATES } from '../../domain/scoring/template.ts';
import {
  publicPlaces,
  publicRegions,
  publicSums,
  publicYears,
  type PublicRegion,
} from '../../db/queries/publication-sums.ts';
import {
  correctedPublications,
  publicPage,
  readPublication,
  type PublicFilter,
  type PublicItem,
} from '../../db/queries/publications.ts';
import {
  countPublicEvaluations,
  publicEvaluations,
  readPublicEvaluation,
} from '../../db/queries/evaluation-publications.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import { RulesService } from '../rules/rules.service.ts';
import { PUBLIC_EVALUATION_TEXT } from './evaluation-text.ts';
import { correctionsPage } from './pages/corrections-page.ts';
import { evaluationPage, evaluationsPage } from './pages/evaluation-pages.ts';
import { itemPage } from './pages/item-page.ts';
import { layout, type Frame } from './pages/layout.ts';
import type { Method } from './pages/method.ts';
import { emptyPage, troublePage, type Expected } from './pages/notice-pages.ts';
import { yearPage } from './pages/year-page.ts';
import type { PortalQuery } from './portal.schemas.ts';
import { PORTAL_TEXT as T } from './portal-text.ts';
import { hrefOf, say, type View } from './view.ts';

const PAGE = 50;

/** The pages of the public. They read `publication` and names of places, and know nobody. */
@Injectable()
export class PortalService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** Where the portal opens: the newest year of which anything is public, else the one that is evaluated now. */
  async home(query: PortalQuery): Promise<string> {
    const [newest] = await publicYears(this.pool);
    const lastYear = yearOf(dateOf(this.clock.now())) - 1;
    return hrefOf(viewOf(query), `/public/${String(newest ?? lastYear)}`);
  }

  /** @throws {DomainError} `notFound` for a unit or region that the portal does not know */
  async year(year: number, query: PortalQuery, unitId?: string): Promise<string> {
    const view = viewOf(query);
    const place = await this.place(query.region);
    const { unit: unitFilter, grade, livelihood, q, cursor } = query;
    const asked = { unit: unitFilter, grade, livelihood: livelihood === undefined ? undefined : true, q };
    const { ids: regionIds } = place;
    const filter: PublicFilter = {
      fiscalYear: year,
      regionIds,
      unitId: unitId ?? unitFilter,
      grade,
      livelihood: asked.livelihood,
      search: q,
    };
    const [years, sums, page, { units, regions }, evaluations, frame] = await Promise.all([
      publicYears(this.pool),
      publicSums(this.pool, { fiscalYear: year, regionIds, unitId }),
      publicPage(this.pool, filter, { cursor, limit: PAGE }),
      publicPlaces(this.pool, year, regionIds),
      countPublicEvaluations(this.pool, { fiscalYear: year, regionIds }),
      this.frame(view, `/public/${String(year)}`, place.name),
    ]);
    const unit = unitId === undefined ? undefined : units.find(({ id }) => id === unitId);
    if (unitId !== undefined && !unit) throw new DomainError('notFound');
    const isBlank = sums.count === 0 && sums.withheld.length === 0;
    if (isBlank && evaluations.count + evaluations.withheld.length === 0) return this.empty(frame, year, years);
    const path = unit ? `${frame.path}/units/${encodeURIComponent(unit.id)}` : frame.path;
    const method = this.method(frame.policy);
    const title = say(view, T.yearLink, { year });
    const facts = { year, years, unit, sums, page, asked, units, regions, method, evaluations: evaluations.count };
    return layout({ ...frame, path, title: unit ? `${unit.name} · ${title}` : title }, yearPage(view, facts));
  }

  /** @throws {DomainError} `notFound` for what is withheld and for what does not exist alike */
  async item(year: number, id: string, query: PortalQuery): Promise<string> {
    const item = await readPublication(this.pool, year, id);
    if (!item) throw new DomainError('notFound');
    return this.itemDocument({ ...viewOf(query), region: undefined }, item);
  }

  /** The page of one item as the public sees it, or will see it. */
  async itemDocument(view: View, item: PublicItem): Promise<string> {
    const path = `/public/${String(item.body.fiscalYear)}/items/${item.id}`;
    const [frame, policy] = await Promise.all([
      this.frame(view, path, item.regionName),
      this.rules.policy(item.body.provenance.policy),
    ]);
    const method = { ...this.method(policy.title[view.locale], item.body.provenance.templateId) };
    return layout({ ...frame, title: item.body.name }, itemPage(view, item, method));
  }

  /** Evaluations by finance that are public, and how many are withheld on which ground. */
  async evaluations(year: number, query: PortalQuery): Promise<string> {
    const view = viewOf(query);
    const place = await this.place(query.region);
    const filter = { fiscalYear: year, regionIds: place.ids };
    const [page, counts, frame] = await Promise.all([
      publicEvaluations(this.pool, filter, { cursor: query.cursor, limit: PAGE }),
      countPublicEvaluations(this.pool, filter),
      this.frame(view, `/public/${String(year)}/evaluations`, place.name),
    ]);
    return layout(
      { ...frame, title: say(view, PUBLIC_EVALUATION_TEXT.title) },
      evaluationsPage(view, year, page, counts),
    );
  }

  /** @throws {DomainError} `notFound` for what is withheld and for what does not exist alike */
  async evaluation(year: number, id: string, query: PortalQuery): Promise<string> {
    const one = await readPublicEvaluation(this.pool, year, id);
    if (!one) throw new DomainError('notFound');
    const view = { ...viewOf(query), region: undefined };
    const [frame, policy] = await Promise.all([
      this.frame(view, `/public/${String(year)}/evaluations/${id}`, one.regionName),
      this.rules.policy(one.body.provenance.policy),
    ]);
    return layout({ ...frame, title: one.body.name }, evaluationPage(view, one, policy.title[view.locale]));
  }

  async corrections(year: number, query: PortalQuery): Promise<string> {
    const view = viewOf(query);
    const place = await this.place(query.region);
    const [rows, frame] = await Promise.all([
      correctedPublications(
        this.pool,
        { fiscalYear: year, regionIds: place.ids },
        { cursor: query.cursor, limit: PAGE },
      ),
      this.frame(view, `/public/${String(year)}/corrections`, place.name),
    ]);
    return layout({ ...frame, title: say(view, T.corrections) }, correctionsPage(view, year, rows));
  }

  /** What stands in place of a page that cannot be shown; whose it is, is asked only where the portal itself is well. */
  async trouble(query: PortalQuery, status: number, detail: string): Promise<string> {
    const view = { ...viewOf(query), region: undefined };
    const nameless: Frame = { view, path: '/public', place: '', title: '', policy: '' };
    const missing = status === 404;
    const frame = missing ? await this.rootFrame(view).catch(() => nameless) : nameless;
    const title = say(view, missing ? T.missingTitle : T.failedTitle);
    return layout({ ...frame, title }, troublePage(view, status, detail));
  }

  /** @throws {DomainError} `notFound` for a region that does not exist */
  async place(regionId: string | undefined): Promise<{ readonly name: string; readonly ids: string[] | undefined }> {
    const regions = await publicRegions(this.pool);
    if (regionId === undefined) return { name: rootName(regions), ids: undefined };
    const region = regions.find(({ id }) => id === regionId);
    if (!region) throw new DomainError('notFound');
    return { name: region.name, ids: regions.filter(({ path }) => path.includes(regionId)).map(({ id }) => id) };
  }

  private async empty(frame: Frame, year: number, years: readonly number[]): Promise<string> {
    const { view } = frame;
    const expected = await this.expected(year);
    return layout({ ...frame, title: say(view, T.yearLink, { year }) }, emptyPage(view, year, expected, years));
  }

  /** Only of the year that runs and the one before: older ones had their time, later ones have no dates yet. */
  private async expected(year: number): Promise<Expected | undefined> {
    const today = dateOf(this.clock.now());
    if (year < yearOf(today) - 1 || year > yearOf(today)) return undefined;
    const [policy, calendar] = await Promise.all([this.rules.policy(), this.rules.calendar()]);
    const { term } = policy.obligations.decideDisclosure;
    const { selfEvaluationDue, disclosedBy } = expectedDisclosure(year, policy, calendar);
    return { selfEvaluationDue, disclosedBy, days: 'count' in term ? term.count : 0, soon: disclosedBy <= today };
  }

  private async rootFrame(view: View): Promise<Frame> {
    const { name } = await this.place(undefined);
    return this.frame(view, '/public', name);
  }

  private async frame(view: View, path: string, place: string): Promise<Frame> {
    const policy = await this.rules.policy();
    return { view, path, place, title: '', policy: policy.title[view.locale] };
  }

  private method(policy: string, templateId = 'ministry2020'): Method {
    const known = SCORING_TEMPLATES.some(({ id }) => id === templateId);
    return { template: scoringTemplate(known ? templateId : 'ministry2020'), policy };
  }
}

/** The whole has the name of the region that everything lies in; several roots have none in common. */
function rootName(regions: readonly PublicRegion[]): string {
  const roots = regions.filter(({ path }) => path.length === regions[0]?.path.length);
  return roots.length === 1 ? (roots[0]?.name ?? '') : '';
}

/** How the address says that the page is to be shown. */
export function viewOf({ lang, size, region }: PortalQuery): View {
  return { locale: lang ?? 'zh-CN', large: size === 'large', region };
}
