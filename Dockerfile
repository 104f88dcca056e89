FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production TZ=UTC

# The packages first: they change less often than the sources.
COPY package.json package-lock.json .npmrc ./
# `npm install`, not `npm ci`: a registry may lack packages for platforms other than this one.
RUN npm install --omit=dev --no-audit --no-fund && npm cache clean --force

COPY . .
# The worker of a production installation runs the workflows as they were when the image was built.
RUN node --import @swc-node/register/esm-register worker/build-bundle.ts \
  && mkdir -p .data && chown node:node .data

USER node
EXPOSE 3000
ENTRYPOINT ["node", "--import", "@swc-node/register/esm-register"]
CMD ["api/main.ts"]
