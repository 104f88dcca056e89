# syntax=docker/dockerfile:1
# One image runs every part: api/main.ts, worker/main.ts, worker/relay-main.ts, scripts/migrate.ts.
# The second target, `backup`, is the same product beside PostgreSQL's own programs.
ARG NODE_IMAGE=node:24-bookworm-slim
ARG POSTGRES_IMAGE=postgres:18-bookworm

FROM ${NODE_IMAGE} AS build
WORKDIR /app
# The packages first: they change seldom, and what has not changed is not installed again.
# `npm install`, not `npm ci`: a registry may lack packages for platforms other than this one. The lock file decides the versions.
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/
RUN npm install --include=dev --no-audit --no-fund
COPY . .
# The page and the workflows are built once, here; what only building needs is taken away again.
RUN npm run build --workspaces --if-present \
  && node --import @swc-node/register/esm-register worker/build-bundle.ts \
  && npm prune --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE} AS product
WORKDIR /app
COPY --from=build /app /app
RUN mkdir -p .data && chown node:node .data
# The release, as operators, metrics and Temporal see it: --build-arg VERSION=$(git rev-parse --short HEAD)
ARG VERSION=development
ENV NODE_ENV=production TZ=UTC BIHUAN_VERSION=${VERSION}
USER node
EXPOSE 3000 9464
# Alive means that the process answers or has written its health file lately; compose says which part runs.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD node -e "fetch('http://127.0.0.1:3000/api/v1/health/live').then((answer) => process.exit(Number(!answer.ok)), () => process.exit(1))"
ENTRYPOINT ["node", "--import", "@swc-node/register/esm-register"]
CMD ["api/main.ts"]

FROM ${POSTGRES_IMAGE} AS backup
WORKDIR /app
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /app /app
RUN mkdir -p .data /backups && chown 1000:1000 .data /backups
ARG VERSION=development
ENV NODE_ENV=production TZ=UTC BIHUAN_VERSION=${VERSION} BACKUP_DIR=/backups
USER 1000:1000
HEALTHCHECK NONE
ENTRYPOINT ["node", "--import", "@swc-node/register/esm-register"]
CMD ["scripts/backup.ts", "--daily"]

# What `docker build .` makes when nobody names a target.
FROM product
