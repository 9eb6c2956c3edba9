import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';
import { APP_MANIFEST } from './app-manifest.ts';
import { linguiMacros } from './lingui-macros.ts';
import { noJsonSchemas } from './no-json-schemas.ts';

type ManifestTransform = NonNullable<VitePWAOptions['injectManifest']['manifestTransforms']>[number];

const { PORT = '3000' } = loadEnv('development', '.', 'PORT');
const SERVER = `http://127.0.0.1:${PORT}`;
/** The server takes requests of its own page only, so the proxy speaks as that page. */
const toServer = { target: SERVER, changeOrigin: true, headers: { origin: SERVER } };

/** A file without a hash in its name may be that of a still newer build by the time the worker fetches it: that is noticed. */
const withIntegrity: ManifestTransform = (entries) => ({
  manifest: entries.map((entry) =>
    entry.revision === null ? entry : { ...entry, integrity: sha384(`dist/${entry.url}`) },
  ),
});

const sha384 = (path: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

export default defineConfig({
  plugins: [
    react(),
    linguiMacros(),
    noJsonSchemas(),
    // Not while developing: what is served then must never come from a cache.
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'service-worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: APP_MANIFEST,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css}'],
        // Only whoever works on the texts asks for it.
        globIgnores: ['assets/pseudo-texts-*.js'],
        manifestTransforms: [withIntegrity],
      },
    }),
  ],
  server: {
    proxy: {
      '/api': toServer,
      '/socket.io': { ...toServer, ws: true, rewriteWsOrigin: true },
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The server's content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One file, so that zod is told how to work before any other file makes a schema.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|no-eval\.ts$/ }] },
      },
    },
  },
});
