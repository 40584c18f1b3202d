import React from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition, Text } from '@forge/react';

/** Asks before something that cannot be taken back. Closed while `question` is null. */
export function Confirmation(props: {
  question: string | null;
  consequence: string;
  verb: string;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const { question, consequence, verb, onConfirm, onCancel } = props;
  return (
    <ModalTransition>
      {question !== null && (
        <Modal onClose={onCancel}>
          <ModalHeader>
            <ModalTitle>{question}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <Text>{consequence}</Text>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={onCancel}>
              Cancel
            </Button>
            <Button appearance="danger" onClick={onConfirm}>
              {verb}
            </Button>
          </ModalFooter>
        </Modal>
      )}
    </ModalTransition>
  );
}
