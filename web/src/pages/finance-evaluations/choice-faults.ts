import type { ApiFault } from '../../api/api-error.ts';

/** The name goes with the agency that is chosen and has no field of its own: what is wrong with it stands at the choice. */
export function choiceFaults(refused: readonly ApiFault[]): readonly ApiFault[] {
  const lacksAgency = refused.some(({ pointer }) => pointer === '/agencyId');
  return refused.flatMap((fault) => {
    if (fault.pointer !== '/name') return [fault];
    return lacksAgency ? [] : [{ ...fault, pointer: '/agencyId' }];
  });
}
