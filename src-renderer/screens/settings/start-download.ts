export { startDownload } from '../../operator-client/download.ts';
