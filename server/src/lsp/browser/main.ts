import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../start-server.ts';

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
