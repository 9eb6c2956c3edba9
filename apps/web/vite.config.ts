import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

const { PORT = '3000' } = loadEnv('development', '.', 'PORT');
const SERVER = `http://127.0.0.1:${PORT}`;
/** The server takes requests of its own page only, so the proxy speaks as that page. */
const toServer = { target: SERVER, changeOrigin: true, headers: { origin: SERVER } };

export default defineConfig({
  plugins: [react()],
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
  },
});
