import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));

/** What both bundles share: TypeScript without type checks (`npm run types` does those), a cache on disk. */
const shared = (name, mode) => ({
  name,
  mode,
  context: root,
  target: ['web', 'es2022'],
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          onlyCompileBundledFiles: true,
          compilerOptions: {
            noEmit: false,
            module: 'esnext',
            moduleResolution: 'bundler',
            rewriteRelativeImportExtensions: false,
            allowImportingTsExtensions: false,
          },
        },
      },
      { test: /\.css$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
    ],
  },
  cache: {
    type: 'filesystem',
    name: `${name}-${mode}`,
    cacheDirectory: path.join(root, '.cache/webpack'),
    // Loader options are not part of a module's key: a changed configuration starts a new cache.
    version: fs.readFileSync(fileURLToPath(import.meta.url), 'utf8'),
  },
  // Scripts only: webpack's own page minifier would drop the place where office.js goes.
  optimization: { minimizer: [new TerserPlugin({ extractComments: false })] },
  performance: false,
  stats: 'errors-warnings',
});

/** The task pane (production), and the try-out's small Outlook, which is never published. */
export default (_env, { mode = 'production' } = {}) => [
  {
    ...shared('pane', mode),
    // The user's own page is opened in a browser, and commands run without a page; nothing of them is in the pane's first script.
    entry: {
      pane: './addin/main.tsx',
      own: './addin/own/main.tsx',
      commands: './addin/commands/main.ts',
    },
    output: {
      path: path.join(root, 'dist/addin'),
      publicPath: '/addin/',
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      // In milliseconds: as long as the pane waits for everything else.
      chunkLoadTimeout: 20_000,
      clean: true,
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'pane.html',
        template: './addin/pane.html',
        chunks: ['pane'],
        minify: false,
        scriptLoading: 'defer',
      }),
      new HtmlWebpackPlugin({
        filename: 'commands.html',
        template: './addin/commands.html',
        chunks: ['commands'],
        minify: false,
        scriptLoading: 'defer',
      }),
      new HtmlWebpackPlugin({
        filename: 'own.html',
        template: './addin/own.html',
        chunks: ['own'],
        minify: false,
        scriptLoading: 'defer',
      }),
      // Since a part of the pane is loaded later, all of Fluent's table of tokens would stay in the first script.
      new webpack.NormalModuleReplacementPlugin(/^\.\/tokens(\.js)?$/, (resolving) => {
        if (/@fluentui[\\/]tokens[\\/]lib$/.test(resolving.context)) {
          resolving.request = path.join(root, 'addin/tokens.ts');
        }
      }),
    ],
    resolve: {
      ...shared('pane', mode).resolve,
      // Only the server turns schemas into JSON Schema; zod would bring the code for it along, 5 KB compressed.
      alias: Object.fromEntries(
        ['to-json-schema', 'json-schema-processors'].map((name) => [
          path.join(fs.realpathSync(path.join(root, 'node_modules')), `zod/v4/core/${name}.js`),
          false,
        ]),
      ),
    },
  },
  {
    ...shared('outlook', mode),
    entry: { main: './server/sandbox/page/main.ts' },
    output: {
      path: path.join(root, 'dist/outlook'),
      publicPath: '/outlook/',
      filename: '[name].[contenthash:8].js',
      clean: true,
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'index.html',
        template: './server/sandbox/page/index.html',
        minify: false,
        scriptLoading: 'defer',
      }),
    ],
  },
];
