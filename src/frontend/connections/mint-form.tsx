import React from 'react';
import {
  Button,
  ErrorMessage,
  Form,
  FormFooter,
  FormSection,
  Heading,
  HelperMessage,
  Label,
  RequiredAsterisk,
  Select,
  Textfield,
  useForm,
} from '@forge/react';
import type { ConnectionsCalls, MyKeys } from '../../contract/connections';

export type KeyWish = ConnectionsCalls['mintKey']['payload'];

interface Filled {
  name: string;
  days: string;
  scopes?: { value: MyKeys['scopes'][number] }[];
}

const STANDARD_DAYS = 30;

/** Asks for a new key: what it is called, how long it lives, what it may do. */
export function MintForm(props: {
  scopes: MyKeys['scopes'];
  maximumDays: number;
  isBusy: boolean;
  onMint: (wish: KeyWish) => Promise<boolean>;
}) {
  const { scopes, maximumDays, isBusy, onMint } = props;
  const { getFieldId, register, handleSubmit, formState } = useForm<Filled>({
    defaultValues: { days: String(Math.min(STANDARD_DAYS, maximumDays)) },
  });
  const { name, days } = formState.errors;
  const isInRange = (given: unknown): boolean => /^\d+$/.test(String(given)) && Number(given) >= 1 && Number(given) <= maximumDays;
  const submit = async ({ name: keyName, days: lifetime, scopes: chosen = [] }: Filled): Promise<void> => {
    const scopesChosen = chosen.map(({ value }) => value);
    await onMint({ name: keyName, expiresInDays: Number(lifetime), ...(scopesChosen.length > 0 ? { scopes: scopesChosen } : {}) });
  };
  return (
    <Form onSubmit={handleSubmit(submit)}>
      <FormSection>
        <Heading size="medium">Make a key</Heading>
        <Label labelFor={getFieldId('name')}>
          Name <RequiredAsterisk />
        </Label>
        <Textfield {...register('name', { required: true, maxLength: 100 })} />
        {name !== undefined && (
          <ErrorMessage>Give the key a name of at most 100 characters, such as the agent that will use it.</ErrorMessage>
        )}
        <Label labelFor={getFieldId('days')}>
          Days until it ends <RequiredAsterisk />
        </Label>
        <Textfield {...register('days', { required: true, validate: isInRange })} />
        {days !== undefined && <ErrorMessage>{`Give a whole number from 1 to ${maximumDays}.`}</ErrorMessage>}
        <Label labelFor={getFieldId('scopes')}>What it may do</Label>
        <Select {...register('scopes')} isMulti options={scopes.map((scope) => ({ label: scope, value: scope }))} />
        <HelperMessage>
          Left empty: reading and writing, no deleting and no managing. What you may not do yourself it may not do either.
        </HelperMessage>
      </FormSection>
      <FormFooter>
        <Button type="submit" appearance="primary" isDisabled={isBusy}>
          Make key
        </Button>
      </FormFooter>
    </Form>
  );
}
