# One image: the server, the command line and the built workbench. Data and key file are volumes outside it (compose.yaml).
FROM node:24-bookworm-slim AS build
ENV TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1
WORKDIR /opt/throughline
COPY . .
RUN npm ci \
  && npx --no turbo run build --filter=@throughline/web \
  && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production THROUGHLINE_DATA=/data/instance THROUGHLINE_KEY_FILE=/key/throughline.key
WORKDIR /opt/throughline
COPY --from=build /opt/throughline .
RUN mkdir /data /key && chown node:node /data /key
USER node
VOLUME ["/data", "/key"]
EXPOSE 4177
ENTRYPOINT ["node", "apps/server/bin/throughline.js"]
CMD ["serve", "--listen", "0.0.0.0"]
