import fc from 'fast-check';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { isObligationEvent } from '../../domain/obligations/obligation-event.ts';
import type { BudgetItemEvent } from '../../domain/processes/budget-item/events.ts';
import { evolve } from '../../domain/processes/budget-item/evolve.ts';
import { budgetItem } from '../../domain/processes/budget-item/index.ts';
import { LIFECYCLE, START, TRACKS } from '../../domain/processes/budget-item/lifecycle.ts';
import type { BudgetItemInput, BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { pathAhead } from '../../web/src/pages/item/path-ahead.ts';
import { pathGraph, type PathGraph } from '../../web/src/pages/item/path-graph.ts';
import { isAside, nodeId, placeOf, STRAIGHT } from '../../web/src/pages/item/path-layout.ts';
import { cornerOf, GRID, routeOf, svgPath, type Point } from '../../web/src/pages/item/path-route.ts';
import { wordPlace } from '../../web/src/pages/item/path-word.ts';
import { walkedPath, type PathEvent } from '../../web/src/pages/item/walked-path.ts';
import { people } from '../support/people.ts';
import {
  allQualified,
  approved,
  evaluated,
  fedBack,
  oneNeedsWork,
  Play,
  received,
  submitted,
  targetTable,
  V,
} from '../support/budget-item-play.ts';

/** Lives that between them take every kind of turn. */
function lives(): readonly (readonly RecordedEvent[])[] {
  const returned = submitted()
    .on('2024-10-17')
    .act(people.officer, { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '请核对数量', annotations: [] })
    .save('targets', V.targets2, targetTable)
    .act(people.leader, { kind: 'resubmitTargets', versionId: V.targets2 });
  const corrected = approved()
    .on('2025-05-12')
    .act(people.performance, { kind: 'orderCorrection', findings: '进度滞后' })
    .on('2025-05-20')
    .act(people.clerk, { kind: 'reportCorrection', report: '已调整' })
    .act(people.officer, { kind: 'returnCorrection', opinion: '未附凭证' })
    .act(people.clerk, { kind: 'reportCorrection', report: '已补凭证' })
    .act(people.officer, { kind: 'verifyCorrection', opinion: '属实' });
  const suspended = approved()
    .on('2025-06-03')
    .act(people.director, { kind: 'suspendItem', reason: '重大偏差', documentNumber: '郴财绩〔2025〕3号' })
    .on('2025-06-20')
    .act(people.director, { kind: 'resumeItem', reason: '已整改' })
    .on('2025-08-01');
  const stopped = approved().on('2025-06-03').act(people.director, {
    kind: 'stopItem',
    reason: '目标已不可能实现',
    documentNumber: '郴财绩〔2025〕4号',
    recoverableFen: 5_000_000,
  });
  const reevaluated = evaluated()
    .act(people.performance, { kind: 'orderReEvaluation', reason: '抽中' })
    .on('2026-04-10')
    .save('reEvaluation', V.reEvaluation, { report: '复核', adjustments: [] }, people.performance)
    .act(people.performance, { kind: 'submitReEvaluation', versionId: V.reEvaluation })
    .act(people.director, { kind: 'concludeEvaluation' });
  const drafting = new Play();
  const qualified = returned.act(people.officer, { kind: 'qualifyTargets', criteria: allQualified, opinion: '' });
  return [drafting, qualified, corrected, suspended, stopped, evaluated(), reevaluated, fedBack(), received()].map(
    ({ record }) => record,
  );
}

const RECORDS = lives();

/** A record up to any of its events: an item as it stood at any moment of its life. */
const anyMoment = fc
  .constantFrom(...RECORDS)
  .chain((record) => fc.integer({ min: 1, max: record.length }).map((length) => record.slice(0, length)));

function asHistory(record: readonly RecordedEvent[]): readonly PathEvent[] {
  return record.map(({ seq, cause, event }) => ({ seq, command: cause, event: { ...event } }));
}

function stateOf(record: readonly RecordedEvent[]): BudgetItemState {
  const [opened, ...rest] = record;
  const start = budgetItem.start((opened?.event as unknown as { input: BudgetItemInput }).input, defaultPolicy);
  return rest.reduce(
    (state, { event }) => (isObligationEvent(event) ? state : evolve(state, event as unknown as BudgetItemEvent)),
    start,
  );
}

function drawn(record: readonly RecordedEvent[]): PathGraph {
  return pathGraph({ ...stateOf(record).position }, walkedPath(asHistory(record)));
}

describe('the path that an item took (page.md §4.3)', () => {
  it('every edge drawn as walked was walked: each of its events moved the item that very way', () => {
    fc.assert(
      fc.property(anyMoment, (record) => {
        for (const { kind, from, to, seqs } of drawn(record).edges) {
          if (kind === 'ahead') {
            expect(seqs).toEqual([]);
            continue;
          }
          expect(seqs.length).toBeGreaterThan(0);
          for (const seq of seqs) {
            const at = record.findIndex((one) => one.seq === seq);
            const [before, after] = [stateOf(record.slice(0, at)), stateOf(record.slice(0, at + 1))];
            const moves = (Object.keys(TRACKS) as readonly (keyof typeof TRACKS)[])
              .filter((track) => before.position[track] !== after.position[track])
              .map((track) => [nodeId(track, before.position[track]), nodeId(track, after.position[track])]);
            expect(moves).toContainEqual([from, to]);
          }
        }
      }),
    );
  });

  it('no step of the record is missing from the drawing', () => {
    fc.assert(
      fc.property(anyMoment, (record) => {
        const told = new Set(drawn(record).edges.flatMap(({ seqs }) => seqs));
        record.slice(1).forEach(({ seq }, index) => {
          const [before, after] = [stateOf(record.slice(0, index + 1)), stateOf(record.slice(0, index + 2))];
          if (JSON.stringify(before.position) !== JSON.stringify(after.position)) expect(told.has(seq)).toBe(true);
        });
      }),
    );
  });

  it('what is not closed has no walked way to the end, only a dashed one', () => {
    const record = RECORDS.at(-1) ?? [];
    const { edges, nodes } = drawn(record);
    expect(edges.filter(({ to }) => to === 'main:closed').map(({ kind }) => kind)).toEqual(['ahead']);
    expect(nodes.find(({ id }) => id === 'main:closed')?.kind).toBe('ahead');
    expect(nodes.find(({ id }) => id === 'feedback:received')?.kind).toBe('current');
  });

  it('fills the node where something waits, and no end of a track', () => {
    fc.assert(
      fc.property(anyMoment, (record) => {
        const { position } = stateOf(record);
        for (const { id, kind } of drawn(record).nodes) {
          const [track = '', phase = ''] = id.split(':');
          if (kind === 'current') expect(position[track as keyof typeof TRACKS]).toBe(phase);
          if (/:(?:closed|refused|decided|recovered|done)$/.test(id)) expect(kind).not.toBe('current');
        }
      }),
    );
  });

  it('draws returns and side paths apart from the way forward, and says how often', () => {
    const qualified = drawn(RECORDS[1] ?? []);
    const back = qualified.edges.find(({ to }) => to === 'main:returned');
    expect([back?.kind, back?.seqs.length]).toEqual(['aside', 1]);
    const corrected = drawn(RECORDS[2] ?? []);
    expect(corrected.edges.find(({ to }) => to === 'correction:reported')?.seqs).toHaveLength(2);
    expect(isAside('main', 'accepted', 'followUp')).toBe(false);
    expect(isAside('main', 'reviewing', 'reevaluating')).toBe(false);
    expect(isAside('feedback', 'reported', 'returned')).toBe(true);
  });
});

describe('what is still possible', () => {
  it('follows the table, or begins what the table’s acts begin', () => {
    fc.assert(
      fc.property(anyMoment, (record) => {
        for (const { track, from, to } of pathAhead({ ...stateOf(record).position })) {
          const begun = from === 'none' && (track === 'consequence' || track === 'disclosure');
          const allowed = LIFECYCLE.rows.some(
            (row) => row.track === track && row.from.includes(from) && row.to.includes(to),
          );
          expect(allowed || begun).toBe(true);
        }
      }),
    );
  });

  it('is nothing once an item is refused or closed', () => {
    const none = { correction: 'none', amendment: 'none', funds: 'none' };
    const decided = { consequence: 'decided', disclosure: 'decided' };
    expect(pathAhead({ ...START, main: 'refused' })).toEqual([]);
    expect(pathAhead({ ...none, ...decided, main: 'closed', feedback: 'done' })).toEqual([]);
  });

  it('leads from the first phase to the last, for an item that was just opened', () => {
    const ways = pathAhead({ ...stateOf((RECORDS[0] ?? []).slice(0, 1)).position });
    for (const [track, line = []] of Object.entries(STRAIGHT)) {
      line.slice(1).forEach((to) => {
        expect(ways.some((way) => way.track === track && way.to === to)).toBe(true);
      });
    }
  });
});

describe('the drawing', () => {
  it('has a place for every phase of every track, and no two share one', () => {
    const ids = Object.entries(TRACKS).flatMap(([track, { phases }]) =>
      phases.filter((phase) => phase !== 'none').map((phase) => `${track}:${phase}`),
    );
    const places = ids.map((id) => placeOf(id)?.join());
    expect(places).not.toContain(undefined);
    expect(new Set(places).size).toBe(ids.length);
  });

  it('no way runs through a node that is not one of its ends', () => {
    fc.assert(
      fc.property(anyMoment, (record) => {
        const graph = drawn(record);
        const places = new Map(graph.nodes.map(({ id, place }) => [id, place]));
        const taken = new Set(graph.nodes.map(({ place }) => place.join()));
        for (const { from, to } of graph.edges) {
          const [start, end] = [places.get(from), places.get(to)];
          if (!start || !end || from === to) continue;
          const points = routeOf(start, end, { ...graph, occupied: (place) => taken.has(place.join()) });
          const crossed = graph.nodes
            .filter(({ id }) => id !== from && id !== to)
            .filter(({ place }) => crosses(points, cornerOf(place, graph.secondLine)));
          expect(crossed.map(({ id }) => `${from} → ${to} through ${id}`)).toEqual([]);
        }
      }),
    );
  });

  it('rounds its corners and puts a word beside the longest stretch', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 40 },
      { x: 100, y: 40 },
    ];
    expect(svgPath(points)).toBe('M0 0L0 35Q0 40 5 40L100 40');
    expect(wordPlace(points, false)).toEqual({ x: 50, y: 36, anchor: 'middle' });
    expect(wordPlace([...points, { x: 100, y: 90 }], true)).toEqual({ x: 95, y: 69, anchor: 'end' });
  });

  it('puts the name of a lane over its first node where the way to it is too short for a word', () => {
    const gutter = [
      { x: 0, y: 0 },
      { x: 11, y: 0 },
      { x: 11, y: 88 },
      { x: 22, y: 88 },
    ];
    const { x, y, anchor } = wordPlace(gutter, true);
    expect({ x, anchor }).toEqual({ x: 22, anchor: 'start' });
    expect(y).toBeLessThan(88 - GRID.height / 2);
    expect(y).toBeGreaterThan(88 - GRID.row / 2);
  });
});

/** Whether an axis-parallel way touches the inside of a node. */
function crosses(points: readonly Point[], { x, y }: Point): boolean {
  return points.slice(1).some((end, index) => {
    const start = points[index] ?? end;
    const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
    const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
    return right > x && left < x + GRID.width && bottom > y && top < y + GRID.height;
  });
}
