FROM node:24-bookworm-slim
WORKDIR /app
COPY . .

# `npm install`, not `npm ci`: a registry may lack packages for platforms other than this one.
# The page and the workflows are built once, here; what only building needs is taken away again.
RUN npm install --include=dev --no-audit --no-fund \
  && if [ -d web ]; then npm run build --workspaces --if-present; fi \
  && node --import @swc-node/register/esm-register worker/build-bundle.ts \
  && npm prune --omit=dev --no-audit --no-fund \
  && npm cache clean --force \
  && mkdir -p .data && chown node:node .data

ENV NODE_ENV=production TZ=UTC
USER node
EXPOSE 3000
ENTRYPOINT ["node", "--import", "@swc-node/register/esm-register"]
CMD ["api/main.ts"]
