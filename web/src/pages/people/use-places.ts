import { useQuery } from '@tanstack/react-query';
import { useSend } from '../../api/api-provider.tsx';
import { DivisionsAnswer, UnitsAnswer } from '../../api/people-answers.ts';
import { RegionsAnswer } from '../../api/reference-answers.ts';
import type { AskOption } from '../../ask/ask-fields.tsx';

const FRESH_MS = 10 * 60_000;

interface Places {
  readonly regions: readonly AskOption[];
  readonly unitsOf: (regionId: string | undefined) => readonly AskOption[];
  readonly divisionsOf: (regionId: string | undefined) => readonly AskOption[];
}

/** Regions, units and divisions that an administrator may choose from. */
export function usePlaces(): Places {
  const send = useSend();
  const staleTime = FRESH_MS;
  const regions = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => send({ path: '/regions', answer: RegionsAnswer, signal }),
    staleTime,
  }).data;
  const units = useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => send({ path: '/units', answer: UnitsAnswer, signal }),
    staleTime,
  }).data;
  const divisions = useQuery({
    queryKey: ['divisions'],
    queryFn: ({ signal }) => send({ path: '/people/divisions', answer: DivisionsAnswer, signal }),
    staleTime,
  }).data;
  const within = (
    rows: readonly { readonly id: string; readonly regionId: string; readonly name: string }[] | undefined,
    regionId: string | undefined,
  ): readonly AskOption[] =>
    (rows ?? []).filter((row) => row.regionId === regionId).map(({ id, name }) => ({ value: id, name }));
  return {
    regions: (regions?.rows ?? []).map(({ id, name }) => ({ value: id, name })),
    unitsOf: (regionId) => within(units?.rows, regionId),
    divisionsOf: (regionId) => within(divisions?.rows, regionId),
  };
}
