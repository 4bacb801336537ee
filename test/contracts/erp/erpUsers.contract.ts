import assert from 'node:assert/strict';
import { demoPassword } from '../../../server/sandbox/erp/demoUsers.ts';
import type { ErpWorld } from '../../erp/ErpWorld.ts';
import { fails, patient } from './asked.ts';

/** Signing in, and users. */
export function describeErpUsers(open: () => ErpWorld): void {
  describe('users', () => {
    it('signs a user in, with companies, the default first', async () => {
      const anna = await open().erp.signIn('anna.berger', demoPassword, patient);
      assert.deepEqual(anna, {
        id: '1',
        name: 'Anna Berger',
        companies: [
          { id: '1', name: 'Nordwind Handels GmbH' },
          { id: '2', name: 'Südwind Service AG' },
        ],
      });
      const sofia = await open().erp.signIn('sofia.marchetti', demoPassword, patient);
      assert.deepEqual(
        sofia.companies.map(({ id }) => id),
        ['2', '1'],
      );
    });

    it('matches the login whatever its case and blanks around it', async () => {
      const user = await open().erp.signIn('  Anna.BERGER ', demoPassword, patient);
      assert.equal(user.id, '1');
    });

    it('refuses a wrong password and an unknown user in the same words', async () => {
      const { erp } = open();
      const wrong = await fails(
        erp.signIn('anna.berger', 'x', patient),
        'not-signed-in',
        'wrong-login',
      );
      const unknown = await fails(
        erp.signIn('nobody', 'x', patient),
        'not-signed-in',
        'wrong-login',
      );
      assert.equal(wrong.message, unknown.message);
      assert.deepEqual(wrong.details, unknown.details);
    });

    it('takes about as long over an unknown user as over a wrong password', async () => {
      const time = async (login: string) => {
        const times: number[] = [];
        for (let i = 0; i < 5; i++) {
          const start = performance.now();
          await fails(open().erp.signIn(login, 'x', patient), 'not-signed-in');
          times.push(performance.now() - start);
        }
        return Math.min(...times);
      };
      const [wrong, unknown] = [await time('anna.berger'), await time('nobody')];
      // The hash is nearly all of it; without it an unknown user would take a hundredth.
      assert.ok(unknown > wrong / 3 && wrong > unknown / 3, `${unknown} ms and ${wrong} ms`);
    });

    it('refuses empty and odd logins and passwords', async () => {
      const { erp } = open();
      for (const login of [
        '',
        ' ',
        '%',
        'anna%',
        "' or 1=1 --",
        'anna.berger\0',
        '\ud800',
        'x'.repeat(5000),
      ]) {
        await fails(erp.signIn(login, demoPassword, patient), 'not-signed-in', 'wrong-login');
      }
      for (const password of [
        '',
        ' ',
        `${demoPassword} `,
        demoPassword.toUpperCase(),
        '\0',
        'x'.repeat(5000),
      ]) {
        await fails(erp.signIn('anna.berger', password, patient), 'not-signed-in', 'wrong-login');
      }
    });

    it('tells that a user is locked only to whoever knows the password', async () => {
      const { erp } = open();
      await fails(erp.signIn('peter.lang', demoPassword, patient), 'not-allowed', 'user-locked');
      await fails(erp.signIn('peter.lang', 'x', patient), 'not-signed-in', 'wrong-login');
    });

    it('refuses a user who has no password or works in no company', async () => {
      const { erp, insert, remove } = open();
      const user = { benutzer_nr: 900, anmeldename: 'new.user', name: 'New', gesperrt: 0 };
      await insert('benutzer', { ...user, kennwort: null });
      await fails(erp.signIn('new.user', '', patient), 'not-signed-in', 'wrong-login');
      await fails(erp.findUser('900', patient), 'not-allowed', 'no-company');
      await remove('benutzer', { benutzer_nr: 900 });
    });

    it('takes nobody where two logins differ only in case, but the exact one', async () => {
      const { erp, insert, remove } = open();
      await insert('benutzer', {
        benutzer_nr: 901,
        anmeldename: 'ANNA.berger',
        name: 'Other',
        kennwort: 'x',
        gesperrt: 0,
      });
      try {
        assert.equal((await erp.signIn('anna.berger', demoPassword, patient)).id, '1');
        await fails(erp.signIn('Anna.Berger', demoPassword, patient), 'not-signed-in');
      } finally {
        await remove('benutzer', { benutzer_nr: 901 });
      }
    });

    it('says that it cannot read a password kept in another form', async () => {
      const { erp, insert, remove } = open();
      const hash =
        '$scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
      for (const kennwort of ['5f4dcc3b5aa765d61d8327deb882cf99', hash]) {
        await insert('benutzer', {
          benutzer_nr: 902,
          anmeldename: 'old',
          name: 'Old',
          kennwort,
          gesperrt: 0,
        });
        await fails(erp.signIn('old', 'password', patient), 'bad-answer', 'password-form');
        await remove('benutzer', { benutzer_nr: 902 });
      }
    });

    it('finds a user by id', async () => {
      const user = await open().erp.findUser('2', patient);
      assert.deepEqual(user, {
        id: '2',
        name: 'Jonas Keller',
        companies: [{ id: '1', name: 'Nordwind Handels GmbH' }],
      });
    });

    it('says which user is gone and which is locked', async () => {
      const { erp } = open();
      for (const id of ['999', '', 'x', '1 or 1=1', '01', '1.0', '9'.repeat(30), '\0']) {
        await fails(erp.findUser(id, patient), 'not-found', 'user-gone');
      }
      await fails(erp.findUser('5', patient), 'not-allowed', 'user-locked');
    });

    it('answers a ping', async () => {
      await open().erp.ping(patient);
    });
  });
}
