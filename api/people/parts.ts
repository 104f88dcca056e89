import { AccountLogService } from './account-log.service.ts';
import { AccountsService } from './accounts.service.ts';
import { AdministeredService } from './administered.service.ts';
import { DelegationsController } from './delegations.controller.ts';
import { DelegationsService } from './delegations.service.ts';
import { GrantsService } from './grants.service.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleService } from './people.service.ts';

/** What the module lists of this room. */
export const PEOPLE_CONTROLLERS = [DelegationsController, PeopleController];
export const PEOPLE_SERVICES = [
  AccountLogService,
  AccountsService,
  AdministeredService,
  DelegationsService,
  GrantsService,
  PeopleService,
];
