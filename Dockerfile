# Builds server and panel, then keeps only what runs.
FROM node:20-bookworm-slim AS build
WORKDIR /app
ENV STRAPI_TELEMETRY_DISABLED=true
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production STRAPI_TELEMETRY_DISABLED=true MEDIA_ROOT=/data/media PRIVATE_MEDIA_ROOT=/data/private
RUN groupadd --system souq && useradd --system --gid souq --home-dir /app souq \
  && mkdir -p /data/media/uploads /data/private && chown -R souq:souq /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/database ./database
COPY --from=build /app/public ./public
USER souq
VOLUME ["/data/media", "/data/private"]
EXPOSE 1337
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "if (process.env.ROLE === 'worker') process.exit(0); fetch(`http://127.0.0.1:${process.env.PORT || 1337}/health/live/`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/bin/serve.js"]
