import React from 'react';
import ForgeReconciler from '@forge/react';
import { ConnectionsPage } from './connections-page';

ForgeReconciler.render(
  <React.StrictMode>
    <ConnectionsPage />
  </React.StrictMode>,
);
