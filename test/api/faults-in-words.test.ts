import 'reflect-metadata';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../../api/documents/document-kinds.ts';
import { shownFault } from '../../api/problem/problem.ts';
import type { PlacedFault } from '../../api/problem/api-problem.ts';
import { schemaFaults } from '../../api/problem/schema-faults.ts';
import type { Locale } from '../../domain/locale.ts';
import { argumentsOf, documentedSchema } from './support/arguments.ts';
import { emptyForms } from './support/empty-forms.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
let all: readonly Placed[] = [];
beforeAll(async () => {
  office = await openOffice();
  all = faultsOfEmptyForms();
});
afterAll(() => office.close());

interface Read {
  readonly name: string;
  /** What checks it, and what the OpenAPI document shows of it. */
  readonly checked: z.ZodType;
  readonly documented: z.ZodType;
}

/** Every body that a route reads, and every document that an act names. */
function everything(): readonly Read[] {
  const bodies = argumentsOf(office.app, RouteParamtypes.BODY).map(({ operation, argument }) => ({
    name: operation,
    checked: argument.schema as z.ZodType,
    documented: documentedSchema(argument) as z.ZodType,
  }));
  const documents = Object.entries(DOCUMENT_KINDS).map(([name, { schema }]) => ({
    name,
    checked: schema,
    documented: schema,
  }));
  return [...bodies, ...documents].filter(({ documented }) => !(documented instanceof z.ZodNever));
}

/** What no person chooses, by who reads it and where it stands: the page itself sends it. */
const NOT_CHOSEN: Readonly<Record<string, string>> = {
  'DeadlinesController_compute /rows/0/period/unit': 'asked for by other systems',
  'MyDeliveryController_write /locale': 'the tags of languages; the page offers them by their own names, never empty',
  'PeopleController_create /locale': 'the tags of languages; the page offers them by their own names, never empty',
  'DocumentsController_freeze /fromDraft': 'a switch of the page: the draft, or what is sent along',
  'DocumentsController_freeze /body/actuals/0/actual/kind': 'the page finds it by how the value is written',
  'selfEvaluation /actuals/0/actual/kind': 'the page finds it by how the value is written',
  'OperationsController_ask /kind': 'each is a button of its own',
  'PolicyChangesController_preview /policy/obligations/term/unit': 'stands beside the number and cannot be changed',
  'PolicyChangesController_propose /policy/obligations/term/unit': 'stands beside the number and cannot be changed',
  'PerformanceReportsController_open /of': 'the list on which the button stands',
  'SavedFiltersController_save /list': 'the list on which the filter stands',
  'SavedFiltersController_order /list': 'the list on which the filter stands',
  'SavedFiltersController_openWith /list': 'the list on which the filter stands',
};

interface Placed {
  readonly place: string;
  readonly fault: PlacedFault;
}

/** Every fault of every empty form, with its place. */
function faultsOfEmptyForms(): readonly Placed[] {
  return everything().flatMap(({ name, checked, documented }) =>
    emptyForms(documented).flatMap((form) => {
      const { issues = [] } = checked['~standard'].validate(form) as { issues?: readonly z.core.$ZodIssue[] };
      return schemaFaults(issues, 'body').map((fault) => ({
        place: `${name} ${fault.path.replace(/(\/policy\/obligations)\/\w+/, '$1')}`,
        fault,
      }));
    }),
  );
}

/** Latin that people know by itself. */
const KNOWN = /YYYY-MM-DD|UUID|UTC|SHA-256|true \/ false/g;
const KNOWN_IN_ENGLISH = /YYYY-MM-DD|WeCom|DingTalk/g;

describe('what is wrong with a form that was sent empty', () => {
  const said = (locale: Locale) => all.map(({ place, fault }) => ({ place, said: shownFault(fault, locale).detail }));

  it('is said in Chinese words, of every body and every document: no codes that programs send', () => {
    expect(all.length).toBeGreaterThan(5_000);
    const coded = said('zh-CN').filter(({ said: text }) => /[A-Za-z]{2}|\/\^/.test(text.replaceAll(KNOWN, '')));
    expect(coded.filter(({ place }) => !(place in NOT_CHOSEN))).toEqual([]);
    // What is excepted is there, and would show codes.
    expect(Object.keys(NOT_CHOSEN).filter((place) => !coded.some((one) => one.place === place))).toEqual([]);
  });

  it('is said in English words', () => {
    const coded = said('en').filter(({ said: text }) =>
      /[a-z][A-Z]|_|\/\^/.test(text.replaceAll(KNOWN_IN_ENGLISH, '')),
    );
    expect(coded.filter(({ place }) => !(place in NOT_CHOSEN))).toEqual([]);
  });
});
