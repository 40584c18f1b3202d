import React from 'react';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { component } from '../component';
import { prop } from '../prop';

/** Dialogs. */
export const modal = {
  ModalTransition: component({}, ({ children }) => <ModalTransition>{children}</ModalTransition>),
  Modal: component(
    { onClose: prop.handler, width: prop.oneOf(['small', 'medium', 'large', 'x-large']), shouldScrollInViewport: prop.flag },
    ({ props: { onClose, ...props }, children }) => (
      <Modal {...props} onClose={() => void onClose?.()}>
        {children}
      </Modal>
    ),
  ),
  ModalHeader: component({}, ({ children }) => <ModalHeader hasCloseButton>{children}</ModalHeader>),
  ModalTitle: component({}, ({ children }) => <ModalTitle>{children}</ModalTitle>),
  ModalBody: component({}, ({ children }) => <ModalBody>{children}</ModalBody>),
  ModalFooter: component({}, ({ children }) => <ModalFooter>{children}</ModalFooter>),
};
