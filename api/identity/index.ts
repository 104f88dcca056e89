import { AccountSecurityController } from './account-security.controller.ts';
import { AccountSecurityService } from './account-security.service.ts';
import { EnrolmentService } from './enrolment.service.ts';
import { FactorRulesController } from './factor-rules.controller.ts';
import { FactorRulesService } from './factor-rules.service.ts';
import { FactorService } from './factor.service.ts';
import { OidcController } from './oidc.controller.ts';
import { OidcService } from './oidc.service.ts';
import { ProviderService } from './provider.service.ts';
import { SecurityController } from './security.controller.ts';
import { SecurityService } from './security.service.ts';

/** Who somebody is, beyond login and password: the provider's door, second factors, sessions. */
export const IDENTITY_CONTROLLERS = [
  AccountSecurityController,
  FactorRulesController,
  OidcController,
  SecurityController,
] as const;

export const IDENTITY_SERVICES = [
  AccountSecurityService,
  EnrolmentService,
  FactorRulesService,
  FactorService,
  OidcService,
  ProviderService,
  SecurityService,
] as const;
