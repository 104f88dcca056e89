interface InDivision {
  readonly regionId: string;
  readonly divisionId: string | null;
  readonly divisionName: string | null;
}

/** The divisions of these units, each by its name; those of one name are told apart by their regions. */
export function divisionsOf(
  units: readonly InDivision[],
  regions: ReadonlyMap<string, string>,
): readonly (readonly [id: string, name: string])[] {
  const own = new Map(
    units.flatMap(({ regionId, divisionId, divisionName }) =>
      divisionId === null ? [] : [[divisionId, { regionId, name: divisionName ?? divisionId }] as const],
    ),
  );
  const names = [...own.values()].map(({ name }) => name);
  return [...own].map(([id, { regionId, name }]) => {
    const shared = names.indexOf(name) !== names.lastIndexOf(name);
    return [id, shared ? `${regions.get(regionId) ?? regionId} ${name}` : name];
  });
}
