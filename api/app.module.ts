import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DEFAULT_IDENTITY } from '../config/identity.ts';
import { createSeal } from '../db/sealed.ts';
import { outwardAddresses } from '../config/outward-addresses.ts';
import { createPdfPool } from '../files/paper/pdf-pool.ts';
import { AccessGuard } from './access/access.guard.ts';
import { RateLimitGuard } from './access/rate-limit.guard.ts';
import {
  ADDRESSES,
  CLOCK,
  FILES,
  HASH,
  IDENTITY,
  LIMITS,
  LOGGER,
  PDFS,
  PERSONAL_SEAL,
  POOL,
  SEAL,
  SECRETS,
  STORE,
  VERSION,
  type ApiDeps,
} from './deps.ts';
import { SecretBox } from './session/secret-box.ts';
import { CONTROLLERS, SERVICES } from './parts.ts';

/** The whole API on the given doors to the world. Its controllers know permissions, its services know queries. */
@Module({})
export class AppModule {
  static with({ config, pool, store, clock, files, logger, hash = 'sha256' }: ApiDeps): DynamicModule {
    const { identity = DEFAULT_IDENTITY } = config;
    return {
      module: AppModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: POOL, useValue: pool },
        { provide: STORE, useValue: store },
        { provide: CLOCK, useValue: clock },
        { provide: FILES, useValue: files },
        { provide: PDFS, useValue: createPdfPool(files.fonts) },
        { provide: LOGGER, useValue: logger },
        { provide: HASH, useValue: hash },
        { provide: SEAL, useValue: createSeal('bihuan delivery', config.http.sessionSecret) },
        { provide: ADDRESSES, useValue: outwardAddresses(config.delivery?.allowPrivate ?? false) },
        { provide: PERSONAL_SEAL, useValue: createSeal('bihuan personal data', config.http.sessionSecret) },
        { provide: LIMITS, useValue: config.http },
        { provide: VERSION, useValue: config.version ?? '' },
        { provide: IDENTITY, useValue: identity },
        { provide: SECRETS, useValue: new SecretBox(identity.key ?? config.http.sessionSecret) },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        ...SERVICES,
      ],
    };
  }
}
